import { describe, expect, it } from '@jest/globals';
import { problemFor } from '#libs/doors';

describe('what a door says of an error of the machine', () => {
  it.each(['ENOSPC', 'EDQUOT'])('tells that there is no room (%s), so that it is tried again', (code) => {
    const full = Object.assign(new Error(`${code}: write '/srv/muster/files/incoming/x'`), { code, syscall: 'write' });
    const problem = problemFor(full);
    expect(problem).toMatchObject({ status: 503, code: 'disk-full' });
    expect(JSON.stringify(problem)).not.toContain('/srv');
  });

  it('tells that the database is away', () => {
    const away = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), {
      code: 'ECONNREFUSED',
      syscall: 'connect',
    });
    expect(problemFor(away)).toMatchObject({ status: 503, code: 'database-away' });
  });

  it('tells nothing of a bug but where to look for it', () => {
    const problem = problemFor(new Error('a secret'));
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});
