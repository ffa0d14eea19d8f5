import type { ReportShelf } from '#libs/contracts';
import type { ReportDocument, SignOff } from '#libs/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import plan from '../plan/plan.module.css';
import { papersWords } from '../words/papers-words.js';
import { FileLinks } from './file-links.js';
import { ReleaseDialog } from './release-dialog.js';
import { SignDialog } from './sign-dialog.js';

interface Owned {
  readonly drill: string;
  readonly paper: ReportShelf['own'][number];
  readonly onDone: (what: string) => void;
}

/** One of one's own documents: its draft, what it still waits for, its signed versions, and what can be done with them. */
export function OwnPaper({ drill, paper: { what, nation, signOffs }, onDone }: Owned) {
  const say = useWords(papersWords);
  const [signing, sign] = useState(false);
  const [releasing, release] = useState<SignOff>();
  const name = say(`papers.${what}`);
  const { data: draft } = useQuery({
    queryKey: ['document', drill, what],
    queryFn: () => ask<ReportDocument>(`drills/${drill}/reports/${what}`),
    retry: false,
  });
  return (
    <section className={plan['block']} aria-labelledby={`paper-${what}`}>
      <div className={plan['head']}>
        <h2 id={`paper-${what}`}>{name}</h2>
        {draft && <TlpMark tlp={draft.tlp} />}
      </div>
      <p className={plan['lead']}>{say(`papers.${what}.what`)}</p>
      <ul className={plan['list']}>
        <li className={plan['line']}>
          <strong>{say('papers.draft')}</strong>
          <FileLinks drill={drill} what={what} name={`${name}, ${say('papers.draft')}`} nation={nation} />
          <Button look="main" onClick={() => sign(true)} aria-label={`${say('papers.sign')}: ${name}`}>
            {say('papers.sign')}
          </Button>
        </li>
        {draft && draft.missing.length > 0 && (
          <li className={plan['line']}>
            <Missing missing={draft.missing} />
          </li>
        )}
        {signOffs.map((one) => (
          <Version key={one.version} {...{ drill, what, name, nation, one }} onRelease={() => release(one)} />
        ))}
      </ul>
      {signOffs.length === 0 && <p className={plan['soft']}>{say('papers.unsigned')}</p>}
      {signing && (
        <SignDialog
          {...{ drill, what, name, onDone }}
          incomplete={(draft?.missing.length ?? 0) > 0}
          onClose={() => sign(false)}
        />
      )}
      {releasing && (
        <ReleaseDialog
          {...{ drill, what, name, onDone }}
          version={releasing.version}
          onClose={() => release(undefined)}
        />
      )}
    </section>
  );
}

function Missing({ missing }: Pick<ReportDocument, 'missing'>) {
  const say = useWords(papersWords);
  const parts = missing.map(({ part, count }) => say(`papers.missing.${part}`, { count })).join(' · ');
  return <span>{say('papers.missing', { parts })}</span>;
}

interface Versioned {
  readonly drill: string;
  readonly what: SignOff['what'];
  readonly name: string;
  readonly nation: string | null;
  readonly one: SignOff;
  readonly onRelease: () => void;
}

function Version({ drill, what, name, nation, one, onRelease }: Versioned) {
  const say = useWords(papersWords);
  const wall = useWallTime();
  const title = say('papers.version', { version: `\u2066${one.version}\u2069` });
  return (
    <li className={plan['line']}>
      <strong>{title}</strong>
      <span>
        {say('papers.version.signed', {
          name: `\u2068${one.name}\u2069`,
          office: `\u2068${one.office}\u2069`,
          when: `\u2068${wall.day(one.at)}\u2069`,
        })}
        {one.provisional && ` · ${say('papers.provisional')}`}
      </span>
      <FileLinks {...{ drill, what, nation }} name={`${name}, ${title}`} version={one.version} />
      <Button onClick={onRelease} aria-label={`${say('papers.release')}: ${name}, ${title}`}>
        {say('papers.release')}
      </Button>
    </li>
  );
}
