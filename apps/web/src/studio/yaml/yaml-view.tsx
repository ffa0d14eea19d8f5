import type { DraftYaml } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Loading } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { yamlWords } from '../words/yaml-words.js';
import { YamlFile } from './yaml-file.js';
import styles from './yaml.module.css';

/** The draft as the files that it is made of, to read and to write. */
export function YamlView() {
  const say = useWords(yamlWords);
  const select = useId();
  const { id, desk, state } = useDraft();
  const [chosen, choose] = useState('scenario.yaml');
  const { data, error } = useQuery({
    queryKey: ['studio', id, 'yaml', state.revision],
    queryFn: async () => {
      await desk.settled();
      return ask<DraftYaml>(`studio/drafts/${id}/yaml`);
    },
    staleTime: 0,
    placeholderData: (before) => before,
  });
  if (error && !data) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  const file = data.files.find(({ path }) => path === chosen) ?? data.files[0];
  return (
    <section className={styles['view']} aria-labelledby="yaml">
      <h2 id="yaml" className="out-of-sight">
        {say('yaml.title')}
      </h2>
      <p className={styles['soft']}>{say('yaml.how')}</p>
      <div className={styles['tools']}>
        <label htmlFor={select}>{say('yaml.file')}</label>
        <select id={select} dir="ltr" value={file?.path} onChange={({ target }) => choose(target.value)}>
          {data.files.map(({ path }) => (
            <option key={path} value={path}>
              {path}
            </option>
          ))}
        </select>
      </div>
      {file && <YamlFile key={file.path} path={file.path} text={file.text} revision={data.revision} />}
    </section>
  );
}
