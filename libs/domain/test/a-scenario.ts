import type { Inject, Scenario } from '../src/index.js';
import { aQuestion, anAction, anInject, HOUR, MINUTE, noTags } from './an-inject.js';

/** A scenario of three hours in three phases of an hour. */
export const aScenario = (injects: readonly Inject[], said: Partial<Scenario> = {}): Scenario => ({
  name: 'test-scenario',
  version: '1.0.0',
  title: { en: 'A test' },
  summary: { en: 'A test' },
  languages: ['en', 'fr'],
  duration: 3 * HOUR,
  tags: noTags,
  phases: [0, 1, 2].map((hour) => ({ id: `hour-${hour}`, title: { en: `Hour ${hour}` }, at: hour * HOUR })),
  needs: [],
  objectives: [],
  variables: {},
  artefacts: [
    {
      id: 'mail',
      file: 'mail.eml',
      name: 'mail.eml',
      mediaType: 'message/rfc822',
      description: { en: 'A mail with {{canary}}' },
      make: 'text',
    },
  ],
  injects,
  ...said,
});

const private_ = { en: { subject: 'For {{canary}}', body: 'Only {{canary}} may read this. {{domain}}' } };

/** A scenario in which every kind of inject and trigger occurs, and every text carries a value of the team's own. */
export const aScenarioOfEveryKind = (): Scenario =>
  aScenario([
    anInject('news', { tlp: 'TLP:CLEAR', channel: 'news' }),
    anInject('named-news', { tlp: 'TLP:CLEAR', from: { name: 'Press', address: '{{canary}}@news.example' } }),
    aQuestion('mail', {
      trigger: { kind: 'offset', at: 10 * MINUTE },
      content: private_,
      attachments: ['mail'],
      hints: [{ id: 'look', text: { en: 'Look for {{canary}}' }, cost: 0.2 }],
      target: 10 * MINUTE,
      limit: 30 * MINUTE,
      closes: 90 * MINUTE,
    }),
    anInject('thanks', { trigger: { kind: 'after', inject: 'mail', event: 'answered', delay: 5 * MINUTE } }),
    anInject('opened-it', { trigger: { kind: 'after', inject: 'mail', event: 'opened', delay: 0 } }),
    anInject('arrived', { trigger: { kind: 'after', inject: 'mail', event: 'delivered', delay: 1 } }),
    anInject('closed-it', { trigger: { kind: 'after', inject: 'mail', event: 'closed', delay: 0 } }),
    anInject('chased', {
      content: private_,
      trigger: { kind: 'answer', inject: 'mail', field: 'verdict', includes: ['phish'], delay: MINUTE },
    }),
    anInject('praise', { trigger: { kind: 'score', inject: 'mail', atLeast: 0.5, delay: 0 } }),
    anInject('remedy', { trigger: { kind: 'score', inject: 'mail', below: 0.5, delay: 0 } }),
    anInject('nudge', { trigger: { kind: 'silence', inject: 'mail', after: 20 * MINUTE } }),
    anInject('rescue', { kind: 'contingency', trigger: { kind: 'unmet', action: 'mail', delay: 0 } }),
    anAction('tell', { trigger: { kind: 'offset', at: 30 * MINUTE }, limit: 40 * MINUTE }),
    anInject('call', { kind: 'contingency', trigger: { kind: 'unmet', action: 'tell', delay: MINUTE } }),
    anInject('by-hand', { kind: 'contingency', trigger: { kind: 'manual' } }),
    anInject('for-first', { trigger: { kind: 'offset', at: 20 * MINUTE }, audience: { teams: ['team-1'] } }),
    anInject('end-note', { trigger: { kind: 'offset', at: 150 * MINUTE }, closes: 5 * MINUTE }),
  ]);
