import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The connections under a data source, which TypeORM has no public way to. */
export const poolOf = (source: DataSource): Pool => (source.driver as unknown as { master: Pool }).master;
