import { loadConfig } from '#libs/platform';
import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

const ROOT = resolve(import.meta.dirname, '..');
const KUBERNETES = join(ROOT, 'deploy', 'kubernetes');

type Labels = Readonly<Record<string, string>>;
interface Container {
  readonly image: string;
  readonly command?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value: string }[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly readinessProbe?: { readonly httpGet: { readonly path: string; readonly port: string } };
  readonly livenessProbe?: { readonly httpGet: { readonly path: string } };
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
  readonly securityContext: object;
}
interface Pod {
  readonly metadata: { readonly labels: Labels; readonly annotations?: Labels };
  readonly spec: {
    readonly terminationGracePeriodSeconds?: number;
    readonly enableServiceLinks?: boolean;
    readonly containers: readonly Container[];
    readonly volumes: readonly {
      readonly name: string;
      readonly persistentVolumeClaim?: { readonly claimName: string };
    }[];
  };
}
interface Thing {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Labels;
  readonly stringData?: Labels;
  readonly spec: {
    readonly replicas: number;
    readonly minAvailable: number;
    readonly selector: { readonly matchLabels: Labels } & Labels;
    readonly template: Pod;
    readonly ports: readonly { readonly targetPort: string }[];
    readonly rules: readonly { readonly http: { readonly paths: readonly { readonly backend: object }[] } }[];
  };
}

const kustomization = parse(readFileSync(join(KUBERNETES, 'kustomization.yaml'), 'utf8')) as { resources: string[] };
const things = kustomization.resources.flatMap((file) =>
  parseAllDocuments(readFileSync(join(KUBERNETES, file), 'utf8')).map((document) => {
    expect([file, document.errors]).toEqual([file, []]);
    return document.toJS() as Thing;
  }),
);
const named = (kind: string, name: string): Thing => {
  const found = things.find((thing) => thing.kind === kind && thing.metadata.name === name);
  if (!found) throw new Error(`there is no ${kind} ${name}`);
  return found;
};
const settings = { ...named('ConfigMap', 'muster').data, ...named('Secret', 'muster').stringData };

describe('the manifests for Kubernetes', () => {
  it('are all named, each of a kind that every cluster knows', () => {
    const files = readdirSync(KUBERNETES).filter((file) => file !== 'kustomization.yaml');
    expect([...kustomization.resources].sort()).toEqual(files.sort());
    const known =
      'v1 Namespace ConfigMap Secret PersistentVolumeClaim Service, apps/v1 Deployment, batch/v1 Job, '.concat(
        'policy/v1 PodDisruptionBudget, networking.k8s.io/v1 NetworkPolicy Ingress',
      );
    const allowed = known.split(', ').flatMap((line) => {
      const [version = '', ...kinds] = line.split(' ');
      return kinds.map((kind) => `${version} ${kind}`);
    });
    for (const { apiVersion, kind } of things) expect(allowed).toContain(`${apiVersion} ${kind}`);
  });

  it.each(['api', 'worker'])('run two of %s that Muster itself would start, and let them take their leave', (role) => {
    const { spec } = named('Deployment', `muster-${role}`);
    const pod = spec.template;
    const [container] = pod.spec.containers;
    const own = Object.fromEntries((container?.env ?? []).map(({ name, value }) => [name, value]));
    const config = loadConfig({ ...settings, ...own });
    expect(config).toMatchObject({ role, port: 3000, host: '0.0.0.0', dataFolder: '/data', demo: false });
    expect(pod.spec.terminationGracePeriodSeconds).toBeGreaterThan(config.drainSeconds + 10);
    expect(spec.replicas).toBe(2);
    expect(pod.spec.enableServiceLinks).toBe(false);
    expect(container?.readinessProbe?.httpGet).toEqual({ path: '/health/ready', port: 'http' });
    expect(container?.livenessProbe?.httpGet.path).toBe('/health/live');
    expect(container?.ports).toEqual([{ name: 'http', containerPort: 3000 }]);
    expect(container?.securityContext).toMatchObject({ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false });
    expect(pod.metadata.annotations).toMatchObject({ 'prometheus.io/path': '/metrics', 'prometheus.io/port': '3000' });
    const keeps = named('PodDisruptionBudget', `muster-${role}`).spec;
    for (const { matchLabels } of [spec.selector, keeps.selector])
      expect(pod.metadata.labels).toMatchObject(matchLabels);
    expect(keeps.minAvailable).toBeLessThan(spec.replicas);
  });

  it('lead from outside to the processes for consoles, and to the one folder', () => {
    const service = named('Service', 'muster').spec;
    expect(named('Deployment', 'muster-api').spec.template.metadata.labels).toMatchObject(service.selector);
    expect(service.ports[0]?.targetPort).toBe('http');
    const [rule] = named('Ingress', 'muster').spec.rules;
    expect(rule?.http.paths[0]?.backend).toEqual({ service: { name: 'muster', port: { name: 'http' } } });
    named('PersistentVolumeClaim', 'muster-data');
    for (const thing of things.filter(({ kind }) => ['Deployment', 'Job'].includes(kind))) {
      const { containers, volumes } = thing.spec.template.spec;
      expect(volumes.map(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName)).toContain('muster-data');
      for (const { volumeMounts, image, command } of containers) {
        expect(volumes.map(({ name }) => name)).toEqual(volumeMounts.map(({ name }) => name));
        expect(image).toBe('muster');
        const [, program] = command ?? [];
        if (program) expect(existsSync(join(ROOT, program.replace('dist/', '').replace('.js', '.ts')))).toBe(true);
      }
    }
  });
});

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly image: string;
        readonly environment?: Labels;
        readonly stop_grace_period?: string;
        readonly volumes?: readonly string[];
        readonly depends_on?: object;
        readonly healthcheck?: object;
      }
    >
  >;
  readonly volumes: object;
}

describe('docker-compose.yml', () => {
  const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8').replaceAll(
    /\$\{(\w+)(?::\?[^}]*)?\}/g,
    'value-of-$1',
  );
  const { services, volumes } = parse(text, { merge: true }) as Compose;

  it.each([
    ['api-1', 'api'],
    ['api-2', 'api'],
    ['worker-1', 'worker'],
    ['worker-2', 'worker'],
  ])('starts %s as Muster itself would, and lets it take its leave', (name, role) => {
    const service = services[name];
    const config = loadConfig(service?.environment);
    expect(config).toMatchObject({ role });
    expect(Number.parseInt(service?.stop_grace_period ?? '', 10)).toBeGreaterThan(config.drainSeconds + 10);
  });

  it('names only what is there: services, volumes and files', () => {
    for (const [name, { depends_on: needs = {}, volumes: mounts = [] }] of Object.entries(services)) {
      for (const needed of Object.keys(needs))
        expect([name, Object.keys(services)]).toEqual([name, expect.arrayContaining([needed])]);
      for (const mount of mounts) {
        const [source = ''] = mount.split(':');
        expect([mount, source in volumes || existsSync(join(ROOT, source))]).toEqual([mount, true]);
      }
      // Who is waited for until healthy has to say that it is; Muster's image does so itself.
      for (const [needed, how] of Object.entries(needs) as [string, { condition?: string }][])
        if (how.condition === 'service_healthy' && services[needed]?.image !== 'muster:local')
          expect([needed, services[needed]?.healthcheck]).toEqual([needed, expect.anything()]);
    }
  });
});

describe('the Dockerfile', () => {
  const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').split('\n');

  it('copies what is there, starts what is built, and works as the account that the manifests name', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY --from=build'))
      .map((line) => line.split(/\s+/).at(-2) ?? '');
    const made = new Set(['node_modules', 'dist']);
    for (const path of copied.map((one) => one.replace('/muster/', '')))
      expect([path, made.has(path) || existsSync(join(ROOT, path))]).toEqual([path, true]);
    expect(lines).toContain('CMD ["node", "dist/apps/api/src/main.js"]');
    expect(existsSync(join(ROOT, 'apps/api/src/main.ts'))).toBe(true);
    expect(lines).toContain('USER node');
  });
});
