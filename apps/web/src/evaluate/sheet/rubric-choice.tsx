import type { EvaluationItem } from '#libs/contracts';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useKeys, type KeyBinding } from '../../shell/keys/key-map.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import { evaluateWords } from '../words/evaluate-words.js';
import styles from './rubric-choice.module.css';

export type Criteria = EvaluationItem['criteria'];
export type ChosenLevels = Readonly<Record<string, number>>;

interface Chosen {
  /** Tells the controls of several rubrics on one page apart. */
  readonly name: string;
  readonly criteria: Criteria;
  readonly levels: ChosenLevels;
  readonly onChoose: (levels: ChosenLevels) => void;
  /** Whether digits choose levels here. */
  readonly keys?: boolean;
  readonly beside?: (criterion: string) => ReactNode;
}

/** The anchored rubric: for each criterion a level, each level in words. Digits choose, arrows lead up and down. */
export function RubricChoice({ name, criteria, levels, onChoose, keys = true, beside }: Chosen) {
  const [active, setActive] = useState(0);
  const choose = (at: number, level: number): void => {
    const criterion = criteria[at];
    if (!criterion?.anchors.some((anchor) => anchor.level === level)) return;
    onChoose({ ...levels, [criterion.id]: level });
  };
  useLevelKeys(keys, criteria, (level) => {
    choose(active, level);
    setActive(Math.min(active + 1, criteria.length - 1));
  });
  useMoveKeys(keys, (by) => setActive(Math.min(criteria.length - 1, Math.max(0, active + by))));
  return criteria.map((criterion, at) => (
    <Criterion
      key={criterion.id}
      name={`${name}-${criterion.id}`}
      criterion={criterion}
      level={levels[criterion.id]}
      active={keys && at === active}
      onActive={() => setActive(at)}
      onChoose={(level) => choose(at, level)}
      beside={beside?.(criterion.id)}
    />
  ));
}

function useLevelKeys(on: boolean, criteria: Criteria, does: (level: number) => void): void {
  const say = useWords(evaluateWords);
  const latest = useRef(does);
  latest.current = does;
  const known = [...new Set(criteria.flatMap(({ anchors }) => anchors.map(({ level }) => level)))]
    .filter((level) => level < 10)
    .sort((one, other) => one - other)
    .join();
  useKeys(
    useMemo((): KeyBinding[] => {
      if (!on || known === '') return [];
      return known.split(',').map((digit) => ({
        key: digit,
        words: say('evaluate.key.level', { level: digit }),
        does: () => latest.current(Number(digit)),
      }));
    }, [on, known, say]),
  );
}

function useMoveKeys(on: boolean, does: (by: number) => void): void {
  const say = useWords(evaluateWords);
  const latest = useRef(does);
  latest.current = does;
  useKeys(
    useMemo((): KeyBinding[] => {
      if (!on) return [];
      return [
        { key: 'k', words: say('evaluate.key.up'), does: () => latest.current(-1) },
        { key: 'j', words: say('evaluate.key.down'), does: () => latest.current(1) },
      ];
    }, [on, say]),
  );
}

interface OneCriterion {
  readonly name: string;
  readonly criterion: Criteria[number];
  readonly level: number | undefined;
  readonly active: boolean;
  readonly onActive: () => void;
  readonly onChoose: (level: number) => void;
  readonly beside: ReactNode;
}

function Criterion({ name, criterion, level, active, onActive, onChoose, beside }: OneCriterion) {
  const say = useWords(evaluateWords);
  const inWords = useInWords();
  return (
    <fieldset id={name} tabIndex={-1} className={styles['criterion']} data-active={active} onFocus={onActive}>
      <legend>
        <UserText>{inWords(criterion.text)}</UserText>{' '}
        {criterion.weight !== 1 && (
          <span className={styles['weight']}>{say('evaluate.weight', { weight: criterion.weight })}</span>
        )}
      </legend>
      {[...criterion.anchors]
        .sort((one, other) => one.level - other.level)
        .map((anchor) => (
          <label key={anchor.level} className={styles['level']} data-chosen={anchor.level === level}>
            <input
              type="radio"
              name={name}
              value={anchor.level}
              checked={anchor.level === level}
              onChange={() => onChoose(anchor.level)}
            />
            <kbd>{anchor.level}</kbd>
            <UserText>{inWords(anchor.text)}</UserText>
          </label>
        ))}
      {beside}
    </fieldset>
  );
}
