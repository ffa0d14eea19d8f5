import type { DraftYaml, EditReceipt } from '#libs/contracts';
import { toldBy } from '#libs/testing';
import { describe, expect, it } from '@jest/globals';
import type { Desk } from './studio-rig.js';
import { LETTER, TEMPLATE, title } from './test-drill.js';

/** What is read and written of a draft as YAML, while somebody else writes it too. */
export function yamlView(desks: () => { readonly ada: Desk; readonly bob: Desk }): void {
  describe('the YAML view', () => {
    const scenarioOf = async (id: string): Promise<{ revision: number; text: string }> => {
      const { revision, files } = toldBy<DraftYaml>('yaml', await desks().ada.asks(id, 'yaml'));
      return { revision, text: files.find(({ path }) => path === 'scenario.yaml')?.text ?? '' };
    };

    it('keeps comments, and joins what is written with what others change', async () => {
      const { ada, bob } = desks();
      const { id } = await ada.begins(TEMPLATE, { title: 'Test drill' });
      const { revision, text } = await scenarioOf(id);
      await bob.changes(id, 0, { kind: 'set', at: [...LETTER, 'channel'], from: 'email', to: 'ticket' });
      const written = text.replace('title: Test drill', 'title: From YAML # why not');
      const receipt = toldBy<EditReceipt>('an edit', await ada.writesYaml(id, revision, 'scenario.yaml', written));
      expect(receipt.since.at(-1)).toMatchObject({ origin: 'yaml', changes: [title('From YAML')] });
      const after = await scenarioOf(id);
      expect(after.text).toContain('# why not');
      expect(after.text).toContain('channel: ticket');
      // A comment alone is an edit too; nothing at all is none.
      const commented = `# On top\n${after.text}`;
      await ada.writesYaml(id, after.revision, 'scenario.yaml', commented);
      expect(await scenarioOf(id)).toEqual({ revision: after.revision + 1, text: commented });
      await ada.writesYaml(id, after.revision + 1, 'scenario.yaml', commented);
      expect((await scenarioOf(id)).revision).toBe(after.revision + 1);
    });

    it('refuses what cannot be read, with its place, and what somebody else has changed', async () => {
      const { ada, bob } = desks();
      const { id } = await ada.begins(TEMPLATE, { title: 'Test drill' });
      const { text } = await scenarioOf(id);
      const broken = await ada.writesYaml(id, 0, 'scenario.yaml', 'a: 1\nb: [');
      expect(broken.body).toMatchObject({
        code: 'yaml-unreadable',
        faults: [{ path: expect.stringMatching(/^scenario\.yaml:2:\d+$/) as unknown }],
      });
      await bob.changes(id, 0, title('Bob’s'));
      const met = await ada.writesYaml(id, 0, 'scenario.yaml', text.replace('title: Test drill', 'title: Ada’s'));
      expect(met.body).toMatchObject({
        code: 'edit-conflict',
        conflicts: [{ yours: 'Ada’s', theirs: 'Bob’s', by: { name: 'Bob' } }],
      });
      expect((await ada.writesYaml(id, 0, 'locales/xx.yaml', 'a: 1')).status).toBe(422);
      expect((await ada.writesYaml(id, 0, '../x.yaml', 'a: 1')).status).toBe(400);
      expect((await ada.writesYaml(id, 7, 'scenario.yaml', 'a: 1')).status).toBe(422);
      const french = toldBy<EditReceipt>('a locale', await ada.writesYaml(id, 1, 'locales/fr.yaml', 'title: Essai\n'));
      expect(french.since.at(-1)?.changes).toEqual([{ kind: 'set', at: ['locales', 'fr'], to: { title: 'Essai' } }]);
    });
  });
}
