import { Agent, request } from 'node:http';

/** Posts JSON over connections that are kept open. Gives whether it was done. */
export class HttpLane {
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    lanes: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: lanes });
  }

  post(path: string, token: string, key: string, body: string): Promise<boolean> {
    return new Promise((done, failed) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        authorization: `Bearer ${token}`,
        'idempotency-key': key,
      };
      const asked = request(`${this.url}${path}`, { method: 'POST', agent: this.agent, headers }, (response) => {
        response.resume().on('end', () => done(response.statusCode === 200));
      });
      asked.on('error', failed).end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
