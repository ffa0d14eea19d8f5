import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';

import { openBulletin, type Bulletin } from '#libs/platform';
import { freshDatabase, until, type FreshDatabase } from '#libs/testing';

describe('the bulletin on PostgreSQL', () => {
  let database: FreshDatabase;
  const opened: Bulletin[] = [];
  const open = async (): Promise<Bulletin> => {
    const bulletin = await openBulletin({ databaseUrl: database.url });
    opened.push(bulletin);
    return bulletin;
  };
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterEach(async () => {
    for (const bulletin of opened.splice(0)) await bulletin.close();
  });
  afterAll(() => database.drop());

  const hearing = (bulletin: Bulletin, topic: string): string[] => {
    const heard: string[] = [];
    bulletin.hear(topic, (text) => void heard.push(text));
    return heard;
  };

  it('tells every other process what one says, in order, and that one nothing', async () => {
    const [one, two, three] = [await open(), await open(), await open()];
    const heard = [one, two, three].map((bulletin) => hearing(bulletin, 'topic'));
    const elsewhere = hearing(two, 'other');
    for (const text of ['a', 'b', 'c']) one.say('topic', text);
    await until(() => heard[2]?.length === 3 && heard[1]?.length === 3);
    expect(heard).toEqual([[], ['a', 'b', 'c'], ['a', 'b', 'c']]);
    expect(elsewhere).toEqual([]);
  });

  it('carries long texts in any writing whole', async () => {
    const [one, two] = [await open(), await open()];
    const heard = hearing(two, 'topic');
    const text = 'مناورة 😀 演习 '.repeat(3000);
    one.say('topic', text);
    await until(() => heard.length === 1);
    expect(heard[0]).toBe(text);
  });

  it('connects anew when its connection is cut, and tells of the gap', async () => {
    const [one, two] = [await open(), await open()];
    const heard = hearing(two, 'topic');
    let gaps = 0;
    two.onGap(() => void (gaps += 1));
    const other = new Client({ connectionString: database.url });
    await other.connect();
    await other.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'muster-bulletin' AND datname = current_database()`,
    );
    await other.end();
    await until(() => gaps === 1);
    await until(() => {
      one.say('topic', 'back');
      return heard.length > 0;
    });
    expect(heard[0]).toBe('back');
  });

  it('keeps a notice from nobody because one hearer failed', async () => {
    const [one, two] = [await open(), await open()];
    two.hear('topic', () => {
      throw new Error('a hearer fails');
    });
    const heard = hearing(two, 'topic');
    one.say('topic', 'all the same');
    await until(() => heard.length === 1);
  });
});
