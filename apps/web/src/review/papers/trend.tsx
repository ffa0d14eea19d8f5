import type { NationTrend, TrendSeries } from '#libs/domain';
import { firstServices, term } from '#libs/vocabularies';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { useWords } from '../../ui/words/catalogue.js';
import { formatTag } from '../../ui/words/locales.js';
import { useInWords } from '../../ui/words/in-words.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import plan from '../plan/plan.module.css';
import { papersWords } from '../words/papers-words.js';
import styles from './papers.module.css';
import { Spark } from './spark.js';

/** A nation over its drills, against its own first time. */
export function Trend({ drill }: { readonly drill: string }) {
  const say = useWords(papersWords);
  const told = useTold();
  const { data, error } = useQuery({
    queryKey: ['trend', drill],
    queryFn: () => ask<NationTrend>(`drills/${drill}/trend`),
    retry: false,
  });
  return (
    <section className={plan['block']} aria-labelledby="trend">
      <h2 id="trend">{say('papers.trend')}</h2>
      <p className={plan['lead']}>{say('papers.trend.lead')}</p>
      {error && <p role="status">{told(error)}</p>}
      {data && data.drills.length < 2 && <p>{say('papers.trend.none')}</p>}
      {data && data.drills.length > 0 && <TrendTable trend={data} />}
    </section>
  );
}

function TrendTable({ trend }: { readonly trend: NationTrend }) {
  const say = useWords(papersWords);
  const inWords = useInWords();
  const { drills, objectives, services } = trend;
  const lines = [
    ...objectives.map(({ pack, id, title, ...series }) => ({ key: `${pack} ${id}`, name: inWords(title), series })),
    ...services.map(({ code, ...series }) => ({
      key: code,
      name: `${code} ${term(firstServices, code)?.name ?? ''}`,
      series,
    })),
  ];
  return (
    <div className={plan['window']} role="group" aria-label={say('papers.trend')} tabIndex={0}>
      <table className={styles['trend']}>
        <thead>
          <tr>
            <th scope="col">{say('papers.trend.what')}</th>
            {drills.map(({ drill, title }) => (
              <th key={drill} scope="col">
                <UserText>{title}</UserText>
              </th>
            ))}
            <th scope="col">{say('papers.trend.change')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, series }) => (
            <tr key={key}>
              <th scope="row">
                <UserText>{name}</UserText>
              </th>
              {drills.map(({ drill }) => (
                <Value key={drill} series={series} drill={drill} />
              ))}
              <Change series={series} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ series, drill }: { readonly series: TrendSeries; readonly drill: string }) {
  const say = useWords(papersWords);
  const percent = usePercent();
  const found = series.values.find((one) => one.drill === drill);
  return (
    <td>
      {found ? <Verbatim>{percent(found.value)}</Verbatim> : '–'}
      {(found?.compares === 'other-scenario' || found?.compares === 'other-version') && (
        <span className={plan['soft']}>{say(`papers.trend.${found.compares}`)}</span>
      )}
    </td>
  );
}

function Change({ series: { values, change } }: { readonly series: TrendSeries }) {
  const percent = usePercent();
  return (
    <td>
      {change === null ? '–' : <Verbatim>{`${change > 0 ? '+' : ''}${percent(change)}`}</Verbatim>}{' '}
      <Spark values={values.map(({ value }) => value)} />
    </td>
  );
}

function usePercent(): (share: number) => string {
  const locale = useLocale();
  const format = new Intl.NumberFormat(formatTag(locale), { style: 'percent' });
  return (share) => format.format(share);
}
