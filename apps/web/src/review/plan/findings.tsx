import type { ReportDossier } from '#libs/contracts';
import { REPORT_SECTIONS } from '#libs/domain';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { planWords } from '../words/plan-words.js';
import { FindingDialog, TakeOutDialog } from './finding-dialog.js';
import styles from './plan.module.css';
import type { TargetName } from './use-dossier.js';

export type Finding = ReportDossier['findings'][number];

interface Found {
  readonly dossier: ReportDossier;
  readonly targets: readonly TargetName[];
  readonly onDone: (what: string) => void;
}

type Open = { readonly act: 'write' } | { readonly act: 'edit' | 'out'; readonly finding: Finding };

/** The findings, section by section, and where they are written. */
export function Findings({ dossier, targets, onDone }: Found) {
  const say = useWords(planWords);
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const told = { drill: dossier.drill, onClose: close, onDone };
  const sections = REPORT_SECTIONS.map((section) => ({
    section,
    findings: dossier.findings.filter((finding) => finding.section === section),
  })).filter(({ findings }) => findings.length > 0);
  return (
    <section className={styles['block']} aria-labelledby="findings">
      <div className={styles['head']}>
        <h2 id="findings">{say('plan.findings')}</h2>
        <Button look="main" onClick={() => setOpen({ act: 'write' })}>
          {say('plan.finding.write')}
        </Button>
      </div>
      {sections.length === 0 && (
        <EmptyState title={say('plan.findings.none')}>
          <p>{say('plan.findings.none.why')}</p>
        </EmptyState>
      )}
      {sections.map(({ section, findings }) => (
        <section key={section}>
          <h3>{say(`plan.section.${section}`)}</h3>
          <ul className={styles['cards']}>
            {findings.map((finding) => (
              <FindingCard key={finding.id} finding={finding} onOpen={setOpen} />
            ))}
          </ul>
        </section>
      ))}
      {open && open.act !== 'out' && (
        <FindingDialog
          finding={open.act === 'edit' ? open.finding : undefined}
          targets={targets}
          isRegion={dossier.owner === 'region'}
          {...told}
        />
      )}
      {open?.act === 'out' && <TakeOutDialog finding={open.finding} {...told} />}
    </section>
  );
}

function FindingCard({ finding, onOpen }: { readonly finding: Finding; readonly onOpen: (open: Open) => void }) {
  const say = useWords(planWords);
  const { kind, title, text, analysis, reference, language } = finding;
  return (
    <li className={styles['card']} data-kind={kind}>
      <p className={styles['kind']}>{say(`plan.kind.${kind}`)}</p>
      <h4 dir="auto" lang={language}>
        {title}
      </h4>
      <p dir="auto" lang={language} className={styles['text']}>
        {text}
      </p>
      {analysis !== null && <More words={say('plan.analysis')} text={analysis} language={language} />}
      {reference !== null && <More words={say('plan.reference')} text={reference} language={language} />}
      <div className={styles['acts']}>
        <Button onClick={() => onOpen({ act: 'edit', finding })} aria-label={`${say('plan.edit')}: ${title}`}>
          {say('plan.edit')}
        </Button>
        <Button
          look="quiet"
          onClick={() => onOpen({ act: 'out', finding })}
          aria-label={`${say('plan.finding.out')}: ${title}`}
        >
          {say('plan.finding.out')}
        </Button>
      </div>
    </li>
  );
}

const More = ({
  words,
  text,
  language,
}: {
  readonly words: string;
  readonly text: string;
  readonly language: string;
}) => (
  <>
    <p className={styles['soft']}>{words}</p>
    <p dir="auto" lang={language} className={styles['text']}>
      {text}
    </p>
  </>
);
