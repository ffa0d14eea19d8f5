import type { ReportKind } from '#libs/domain';
import { CommandDialog, type ReadForm } from '../../control/command/command-dialog.js';
import { useWords } from '../../ui/words/catalogue.js';
import { papersWords } from '../words/papers-words.js';
import { CircleFields, useCircle } from './circle-fields.js';
import { CIRCLES } from './circles.js';
import styles from './papers.module.css';

interface Released {
  readonly drill: string;
  readonly what: ReportKind;
  readonly name: string;
  readonly version: number;
  readonly onClose: () => void;
  readonly onDone: (what: string) => void;
}

/** Releases a signed version, and says before that what goes to whom under which marking. */
export function ReleaseDialog({ drill, what, name, version, ...rest }: Released) {
  const say = useWords(papersWords);
  const circle = useCircle(CIRCLES[what]);
  const read = (form: FormData): ReadForm => {
    const said = circle.read(form);
    return 'faults' in said ? said : { body: { what, version, ...(said.body as object) } };
  };
  const sentence = say('papers.release.sentence', {
    document: name,
    version: `\u2066${version}\u2069`,
    whom: circle.reader,
    tlp: `\u2066${circle.tlp}\u2069`,
  });
  return (
    <CommandDialog
      title={`${say('papers.release')}: ${name}`}
      says={say('papers.release.says')}
      button={say('papers.release')}
      danger
      path={`drills/${drill}/reports/releases`}
      read={read}
      {...rest}
    >
      {(fault) => (
        <>
          <CircleFields circle={circle} fault={fault} />
          <p role="status" className={styles['sentence']}>
            {sentence}
          </p>
        </>
      )}
    </CommandDialog>
  );
}
