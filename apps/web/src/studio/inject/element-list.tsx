import { keyOf, valueAt, isList, type Address, type Json, type JsonObject } from '#libs/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Shape } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { FaultList } from '../fields/fault-list.js';
import { useFaultsAt } from '../fields/faults-at.js';
import { elementId } from '../fields/element-id.js';
import { adding, removing, shifting } from '../model/edits.js';
import { fieldWords } from '../words/field-words.js';
import styles from './editor.module.css';

interface Listed {
  readonly list: Address;
  /** What an element is called in `Add …`, `Remove …`. */
  readonly called: string;
  /** What a new element is, where one can be added by one button. */
  readonly fresh?: (taken: readonly string[]) => JsonObject;
  /** Besides taking the element out. */
  readonly render: (id: string, index: number, element: Json) => ReactNode;
  readonly nameOf?: (id: string, index: number) => string;
}

/** A list of elements that can be added, taken out and put in another order. */
export function ElementList({ list, called, fresh, render, nameOf }: Listed) {
  const say = useWords(fieldWords);
  const { tree, does, locked } = useDraft();
  const faults = useFaultsAt(list);
  const found = valueAt(tree, list);
  const elements = isList(found) ? found : [];
  const ids = elements.flatMap((element) => keyOf(element) ?? []);
  return (
    <>
      <FaultList faults={faults} />
      <ol className={styles['elements']}>
        {elements.map((element, index) => {
          const id = keyOf(element);
          if (id === undefined) return null;
          const name = nameOf?.(id, index) ?? `${called} ${index + 1}`;
          const what = `\u2068${name}\u2069`;
          return (
            <li key={id} id={elementId([...list, { id }])} tabIndex={-1} className={styles['element']}>
              <div className={styles['element-body']}>
                <ElementFaults at={[...list, { id }]} />
                {render(id, index, element)}
              </div>
              {!locked && (
                <div className={styles['element-ways']}>
                  <IconButton
                    label={say('field.up', { what })}
                    disabled={index === 0}
                    turn="up"
                    onPress={() => does('order', shifting(tree, list, id, -1))}
                  />
                  <IconButton
                    label={say('field.down', { what })}
                    disabled={index === elements.length - 1}
                    turn="down"
                    onPress={() => does('order', shifting(tree, list, id, 1))}
                  />
                  <Button
                    look="quiet"
                    aria-label={say('field.remove', { what })}
                    onClick={() => does('remove', removing(tree, list, id))}
                  >
                    <Shape name="cross" />
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {fresh && !locked && (
        <Button onClick={() => does('add', adding(tree, list, fresh(ids)))}>
          {say('field.add', { what: called })}
        </Button>
      )}
    </>
  );
}

function ElementFaults({ at }: { readonly at: Address }) {
  return <FaultList faults={useFaultsAt(at)} />;
}

interface Iconed {
  readonly label: string;
  readonly disabled: boolean;
  readonly turn: 'up' | 'down';
  readonly onPress: () => void;
}

const IconButton = ({ label, disabled, turn, onPress }: Iconed) => (
  <Button
    look="quiet"
    aria-label={label}
    aria-disabled={disabled}
    className={styles[turn] ?? ''}
    onClick={() => !disabled && onPress()}
  >
    <Shape name="play" />
  </Button>
);
