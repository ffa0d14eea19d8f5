import { expect, it } from '@jest/globals';
import { Client } from 'pg';

import { freshDatabase } from '#libs/testing';

it('gives empty databases that know nothing of each other, and drops them though somebody is connected', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  const client = new Client({ connectionString: one.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE only_here ()');
  const guest = new Client({ connectionString: other.url });
  await guest.connect();
  await expect(guest.query('SELECT * FROM only_here')).rejects.toMatchObject({ code: '42P01' });
  await guest.end();
  await Promise.all([one.drop(), other.drop()]);
  await expect(new Client({ connectionString: one.url }).connect()).rejects.toMatchObject({ code: '3D000' });
});
