import type { EvaluationQueue } from '#libs/contracts';
import { useSearch } from '@tanstack/react-router';
import { Loading } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { useEvaluation } from '../use-evaluation.js';
import { ItemPage } from '../marking/item-page.js';
import { Queue } from './queue.js';

/** What is one's own to mark: the list, or one answer of it. */
export function DeskPart() {
  const { item } = useSearch({ from: '/evaluate' });
  const { data, error } = useEvaluation<EvaluationQueue>('queue');
  if (error && !data) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  return item === undefined ? <Queue queue={data} /> : <ItemPage key={item} id={item} queue={data} />;
}
