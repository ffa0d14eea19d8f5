import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

const lines = (script: string, level: string): Record<string, unknown>[] => {
  const whole = `import { logger } from '#libs/platform'; const log = logger('conduct'); ${script}`;
  const env = { ...process.env, LOG_LEVEL: level };
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', whole], { cwd: root, env, encoding: 'utf8' });
  expect(ran.stdout).toBe('');
  return ran.stderr
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('logger', () => {
  it('names the room, in JSON, one line each', () => {
    const [line, ...rest] = lines(`log.info({ drill: 'd1' }, 'the drill began')`, 'info');
    expect(line).toMatchObject({ name: 'conduct', drill: 'd1', msg: 'the drill began', level: 30 });
    expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(rest).toEqual([]);
  });

  it('keeps what people wrote out, wherever it is handed in', () => {
    const said = lines(
      `log.info({ answer: 'the mole', response: { text: 'the mole' }, a: { b: { password: 'the mole' } } }, 'an answer came');
       const error = Object.assign(new Error('duplicate key'), { code: '23505', parameters: ['the mole'], driverError: { detail: 'the mole' } });
       log.error({ err: error }, 'it failed');`,
      'info',
    );
    expect(JSON.stringify(said)).not.toContain('the mole');
    expect(said[1]).toMatchObject({ err: { type: 'Error', message: 'duplicate key', code: '23505' } });
  });

  it('says what the level asks for, and nothing breaks on a level that does not exist', () => {
    const script = `log.debug('small'); log.info('plain'); log.error('bad')`;
    const said = (level: string): unknown[] => lines(script, level).map((line) => line.msg);
    expect(said('debug')).toEqual(['small', 'plain', 'bad']);
    expect(said('error')).toEqual(['bad']);
    expect(said('loud')).toEqual(['plain', 'bad']);
  });
});
