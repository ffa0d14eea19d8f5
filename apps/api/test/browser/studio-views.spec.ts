import { DrillRig } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/start-server.js';
import { aBrowser, aPage } from './a-browser.js';
import { faultsByAxe } from './axe.js';
import { whenQuiet } from './when-quiet.js';
import { pictureOf } from './pictures.js';

const WEB = resolve(import.meta.dirname, '../../../../dist/web');
const SIZES = [360, 768, 1440];
const VIEWS = ['msel', 'timeline', 'scenario', 'objectives', 'review', 'yaml', 'rehearse', 'inject/alarm'];

const both = (en: string, ar: string) => ({ en, ar });

/** Every part of an inject's editor at once, in two languages. */
const pack = {
  languages: ['en', 'ar'],
  title: both('Harbour lights', 'أضواء الميناء'),
  summary: both('A port stands still.', 'يتوقف ميناء عن العمل.'),
  variables: { gateway: { generate: 'domain' } },
  phases: [{ id: 'first', title: both('First hour', 'الساعة الأولى'), at: 'T+00:00' }],
  needs: [{ id: 'need', text: both('Ports depend on warning.', 'تعتمد الموانئ على الإنذار.') }],
  objectives: [
    {
      id: 'warn',
      title: both('Warn in time', 'الإنذار في وقته'),
      needs: ['need'],
      targets: [
        {
          id: 'aim',
          title: both('Warned', 'أُنذر'),
          tasks: [{ id: 'task', title: both('Tell the port', 'أبلغ الميناء') }],
        },
      ],
    },
  ],
  injects: [
    {
      id: 'alarm',
      title: both('The cranes stand still', 'توقفت الرافعات'),
      trigger: { at: 'T+00:05' },
      channel: 'chat',
      from: { name: 'Port authority', address: 'duty@port.example' },
      body: both('Nothing **moves**.', 'لا شيء **يتحرك**.'),
      tasks: ['task'],
      tags: { gca: ['2'], first: ['2.1'], free: ['port'] },
      hints: [{ id: 'hint', text: both('Look at the gateway.', 'انظر إلى البوابة.'), cost: 0.1 }],
      form: [
        { id: 'read', kind: 'acknowledge', label: both('Read', 'قُرئ') },
        {
          id: 'step',
          kind: 'choice',
          label: both('First step', 'الخطوة الأولى'),
          options: [
            { id: 'block', label: both('Block', 'احجب') },
            { id: 'wait', label: both('Wait', 'انتظر') },
          ],
        },
        { id: 'signs', kind: 'indicators', label: both('Indicators', 'المؤشرات') },
      ],
      rules: [
        {
          id: 'right-step',
          kind: 'choice',
          field: 'step',
          text: both('The right step', 'الخطوة الصحيحة'),
          credit: { block: 1 },
        },
        {
          id: 'right-signs',
          kind: 'indicators',
          field: 'signs',
          text: both('The gateway', 'البوابة'),
          right: [{ type: 'domain-name', value: '{{gateway}}' }],
        },
      ],
    },
    {
      id: 'reminder',
      kind: 'contingency',
      title: both('The port asks again', 'يسأل الميناء ثانية'),
      trigger: { silence: { inject: 'alarm', after: '20m' } },
      channel: 'phone',
      body: both('Anything new?', 'هل من جديد؟'),
    },
  ],
};

let rig: DrillRig;
let browser: Browser;
let page: Page;
let quiet: () => Promise<void>;
let draft: string;
const complaints: string[] = [];

beforeAll(async () => {
  rig = await DrillRig.start((options) => startServer({ ...options, web: WEB }));
  const from = { kind: 'pack', pack: await rig.offers(pack) };
  draft = ((await rig.organiser.posts('/api/v1/studio/drafts', { from })).body as { id: string }).id;
  browser = await aBrowser();
  page = await aPage(await browser.newContext({ locale: 'en' }), complaints);
  quiet = whenQuiet(page);
  await page.goto(rig.server.url);
  await page.getByLabel('Your code').fill(rig.server.organiserCode);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Drills' }).waitFor();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

describe('every view of the Studio', () => {
  it.each([
    ['English', 'light', 'en'],
    ['العربية', 'dark', 'ar'],
  ] as const)(
    'has nothing that axe could find in %s, %s, and fits every width',
    async (language, colorScheme, short) => {
      await page.emulateMedia({ colorScheme });
      const other = page.getByRole('button', { name: language, exact: true });
      if (await other.count()) await other.click();
      for (const name of ['', ...VIEWS]) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(`${rig.server.url}/studio${name === '' ? '' : `/${draft}/${name}`}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await quiet();
        expect([name, await faultsByAxe(page)]).toEqual([name, []]);
        for (const width of SIZES) {
          await page.setViewportSize({ width, height: 900 });
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect([name, width, wider <= 0]).toEqual([name, width, true]);
          const file = `studio-${(name || 'library').split('/')[0]}-${short}-${width}.png`;
          await pictureOf(page, file);
        }
      }
      expect(complaints).toEqual([]);
    },
    120_000,
  );
});
