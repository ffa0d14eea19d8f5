import type { ServerDoor } from '../door/server-door.js';
import type { KeptReport } from './rehearsal-plan.js';

/** The organiser's after-action report, as data and as one page that needs no other file. */
export async function fetchReport(door: ServerDoor, drill: string): Promise<KeptReport> {
  const json = await door.getText(`/drills/${drill}/report`);
  const html = await door.getText(`/drills/${drill}/report.html?download=1`);
  return { drill, json, html };
}
