import { offset, scenarioAround } from './write-pack.js';

/** A short inject at each of these drill times, in milliseconds: what costs is that it falls due. */
export function alarmPack(times: readonly number[]): string {
  return scenarioAround(
    times.map((time, n) => ({
      id: `alarm-${n}`,
      title: `Alarm ${n}`,
      trigger: { at: offset(time) },
      body: 'Something happened.',
      tasks: ['measure'],
      form: [{ id: 'read', kind: 'acknowledge', label: 'Read' }],
      rules: [{ id: 'read', kind: 'acknowledged', field: 'read', text: 'Acknowledged' }],
    })),
  );
}
