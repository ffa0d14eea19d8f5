import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';

import { createDataSource, migrate } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '#libs/testing';

class MakeShelf1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE shelf (id uuid PRIMARY KEY, label text NOT NULL)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shelf');
  }
}

class WidenShelf1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE shelf ADD COLUMN width integer');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE shelf DROP COLUMN width');
  }
}

class BreakShelf1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE shelf ADD COLUMN depth integer');
    await runner.query('ALTER TABLE no_such_table ADD COLUMN depth integer');
  }
  async down(): Promise<void> {}
}

describe('migrate', () => {
  let database: FreshDatabase;
  const opened: DataSource[] = [];
  const open = (migrations: (new () => MigrationInterface)[]): DataSource => {
    const dataSource = createDataSource({ url: database.url, entities: [], migrations, poolSize: 4 });
    opened.push(dataSource);
    return dataSource;
  };
  const columns = async (dataSource: DataSource): Promise<string[]> =>
    (
      await dataSource.query<{ name: string }[]>(
        `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'shelf' ORDER BY 1`,
      )
    ).map((row) => row.name);

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(async () => {
    await Promise.all(opened.filter((one) => one.isInitialized).map((one) => one.destroy()));
    await database.drop();
  });

  it('runs what is new, in order, and nothing the second time', async () => {
    const dataSource = open([MakeShelf1700000000001, WidenShelf1700000000002]);
    expect(await migrate(dataSource)).toEqual(['MakeShelf1700000000001', 'WidenShelf1700000000002']);
    expect(await migrate(dataSource)).toEqual([]);
    expect(await columns(dataSource)).toEqual(['id', 'label', 'width']);
  });

  it('lets several processes start at once on an empty database', async () => {
    const empty = await freshDatabase();
    const all = [1, 2, 3].map(() =>
      createDataSource({ url: empty.url, entities: [], migrations: [MakeShelf1700000000001], poolSize: 4 }),
    );
    const ran = await Promise.all(all.map(migrate));
    expect(ran.flat()).toEqual(['MakeShelf1700000000001']);
    await Promise.all(all.map((one) => one.destroy()));
    await empty.drop();
  });

  it('leaves nothing half done when a migration fails', async () => {
    const dataSource = open([MakeShelf1700000000001, WidenShelf1700000000002, BreakShelf1700000000003]);
    await expect(migrate(dataSource)).rejects.toThrow('no_such_table');
    expect(await columns(dataSource)).toEqual(['id', 'label', 'width']);
  });

  it('refuses a schema that is newer than the program', async () => {
    await expect(migrate(open([MakeShelf1700000000001]))).rejects.toThrow(
      /newer Muster \(it holds WidenShelf1700000000002\)/,
    );
  });
});
