import type { NationalReport, ResultsWish } from '#libs/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CommandDialog, type ReadForm } from '../../control/command/command-dialog.js';
import { ask } from '../../shell/http/ask.js';
import { useWords } from '../../ui/words/catalogue.js';
import { CircleFields, useCircle } from '../papers/circle-fields.js';
import papers from '../papers/papers.module.css';
import { resultsWords } from '../words/results-words.js';
import { AnswerChoice } from './answer-choice.js';
import { SomeOrAll } from './some-or-all.js';
import { useWhatGoes } from './use-what-goes.js';
import { useReportText } from '../report/report-desk.js';

interface Releasing {
  readonly drill: string;
  readonly onClose: () => void;
  readonly onDone: (what: string) => void;
}

const CIRCLES = ['region', 'nation', 'nations', 'everybody'] as const;
const NOTHING: ResultsWish = { scores: [], answers: [], ratings: [] };

/** What a nation's own report has that can be released one by one. */
function useOffered(drill: string) {
  const text = useReportText();
  const { data } = useQuery({
    queryKey: ['document', drill, 'national', 'results'],
    queryFn: () => ask<NationalReport>(`drills/${drill}/reports/national`),
    retry: false,
  });
  const asked = new Set(
    data?.teams.flatMap(({ injects }) => injects.flatMap((one) => (one.expected ? one.inject : []))) ?? [],
  );
  const injects = (data?.injects ?? [])
    .filter(({ inject }) => asked.has(inject))
    .map(({ inject, title }) => ({ id: inject, name: text(title) }));
  const objectives = (data?.objectives ?? []).map(({ id, title }) => ({ id, name: text(title) }));
  return { injects, objectives };
}

/** Chooses single results, to whom they go and under which marking, and says it in a sentence before it is done. */
export function ResultsDialog({ drill, ...rest }: Releasing) {
  const say = useWords(resultsWords);
  const circle = useCircle(CIRCLES);
  const [wish, choose] = useState(NOTHING);
  const { injects, objectives } = useOffered(drill);
  const read = (form: FormData): ReadForm => {
    const said = circle.read(form);
    if ('faults' in said) return said;
    if (wish.scores.length + wish.answers.length + wish.ratings.length === 0)
      return { faults: [{ field: 'scores', message: say('results.nothing') }] };
    return { body: { ...wish, ...(said.body as object) } };
  };
  return (
    <CommandDialog
      title={say('results.release')}
      says={say('results.says')}
      button={say('results.release')}
      danger
      path={`drills/${drill}/results/releases`}
      read={read}
      {...rest}
    >
      {(fault) => (
        <>
          <p>{say('results.lead')}</p>
          <SomeOrAll
            id="scores"
            label={say('results.scores')}
            all={say('results.all-scores')}
            offered={injects}
            chosen={wish.scores}
            fault={fault('scores')}
            onChoose={(scores) => choose({ ...wish, scores })}
          />
          <AnswerChoice
            offered={injects}
            chosen={wish.answers}
            fault={fault('answers')}
            onChoose={(answers) => choose({ ...wish, answers })}
          />
          <SomeOrAll
            id="ratings"
            label={say('results.ratings')}
            all={say('results.all-ratings')}
            offered={objectives}
            chosen={wish.ratings}
            fault={fault('ratings')}
            onChoose={(ratings) => choose({ ...wish, ratings })}
          />
          <CircleFields circle={circle} fault={fault} />
          <Sentence wish={wish} circle={circle} />
        </>
      )}
    </CommandDialog>
  );
}

interface Said {
  readonly wish: ResultsWish;
  readonly circle: ReturnType<typeof useCircle>;
}

/** What will be done, in one sentence. */
function Sentence({ wish, circle }: Said) {
  const say = useWords(resultsWords);
  const what = useWhatGoes()(wish);
  return (
    <p role="status" className={papers['sentence']}>
      {what === ''
        ? say('results.nothing')
        : say('results.sentence', { what, whom: circle.reader, tlp: `\u2066${circle.tlp}\u2069` })}
    </p>
  );
}
