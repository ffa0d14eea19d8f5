import { CHANNELS, TLP } from '#libs/domain';
import { consoleWords } from '../../console/console-words.js';
import { useWords } from '../../ui/words/catalogue.js';
import { SelectField } from '../fields/select-field.js';
import { TextsField } from '../fields/texts-field.js';
import { TypedField } from '../fields/typed-field.js';
import { PLACES } from '../model/places.js';
import { editorWords } from '../words/editor-words.js';
import styles from './editor.module.css';
import { Part } from './part.js';

/** What teams see of an inject, and which way it reaches them. */
export function ChannelPart({ id }: { readonly id: string }) {
  const say = useWords(editorWords);
  const sayChannel = useWords(consoleWords);
  const at = ['scenario', 'injects', { id }] as const;
  return (
    <Part name="sees">
      <div className={styles['two']}>
        <SelectField
          at={[...at, 'channel']}
          label={say('editor.channel')}
          otherwise="email"
          options={CHANNELS.map((channel) => ({ value: channel, words: sayChannel(`console.channel.${channel}`) }))}
        />
        <SelectField
          at={[...at, 'tlp']}
          label={say('editor.tlp')}
          otherwise="TLP:AMBER"
          options={TLP.map((tlp) => ({ value: tlp, words: tlp }))}
        />
        <TypedField at={[...at, 'from', 'name']} kind="text" label={say('editor.from')} />
        <TypedField at={[...at, 'from', 'address']} kind="id" label={say('editor.address')} />
      </div>
      <TextsField place={PLACES.subject(id)} label={say('editor.subject')} />
      <TextsField
        place={PLACES.body(id)}
        label={say('editor.body')}
        hint={say('editor.body.hint', { place: '\u2066{{name}}\u2069' })}
        lines={10}
      />
    </Part>
  );
}
