import type { Address } from '#libs/domain';
import { useState, type ReactNode } from 'react';
import { useDraft } from '../desk/draft-context.js';
import { CommentButton, CommentThread } from './comments.js';
import { FaultList } from './fault-list.js';
import { useFaultsAt } from './faults-at.js';
import styles from './fields.module.css';
import { HereMark } from './here-mark.js';

export interface DraftFielded {
  /** Where it stands in the draft: comments, checks and co-authors are told beside it. */
  readonly at: Address;
  /** Further places that the checks may mean when they mean this field. */
  readonly also?: readonly Address[];
  /** The id of the control that the label is for; without it, several controls answer one question. */
  readonly control?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What this page itself has against what was typed. */
  readonly fault?: string | undefined;
  readonly children: ReactNode;
}

const NOTHING: readonly Address[] = [];

/** One field of a draft, with what the checks say of it, what authors say about it, and who is at it. */
export function DraftField({ at, also = NOTHING, control, label, hint, fault, children }: DraftFielded) {
  const { goTo } = useDraft();
  const faults = useFaultsAt(at, ...also);
  const [talking, talk] = useState(false);
  const name = control ?? `group-${label}`;
  const wrong = fault !== undefined || faults.some(({ severity }) => severity === 'fault');
  const Frame = control === undefined ? 'fieldset' : 'div';
  const Name = control === undefined ? 'legend' : 'label';
  return (
    <Frame className={`${styles['field']} ${wrong ? styles['faulty'] : ''}`} onFocus={() => goTo(at)}>
      <Name className={styles['label']} {...(control !== undefined && { htmlFor: control })}>
        {label}
      </Name>
      <span className={styles['tools']}>
        <HereMark at={at} />
        <CommentButton at={at} label={label} open={talking} onToggle={() => talk(!talking)} />
      </span>
      {hint !== undefined && (
        <p id={`${name}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${name}-fault`} className={styles['own']}>
          {fault}
        </p>
      )}
      <FaultList id={`${name}-checks`} faults={faults} />
      {children}
      {talking && <CommentThread at={at} label={label} />}
    </Frame>
  );
}
