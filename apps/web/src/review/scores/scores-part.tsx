import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ClosedNotice } from '../../shell/page/closed-notice.js';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import plan from '../plan/plan.module.css';
import { scoresWords } from '../words/scores-words.js';
import { ChangeDialog } from './change-dialog.js';
import { Difference } from './difference.js';
import { ItemAnalysis } from './item-analysis.js';
import { useScores } from './use-scores.js';
import { VersionList } from './version-list.js';

/** The scores of a drill, for its organiser: their versions, what a version changed, and how each inject did its work. */
export function ScoresPart() {
  const say = useWords(scoresWords);
  const { drill } = useParams({ from: '/review/$drill' });
  const { desk, error, said, done } = useScores(drill);
  const [changing, change] = useState(false);
  useTitle(say('scores.title'));
  if (error && !desk) return <WentWrong error={error} />;
  if (!desk) return <Loading />;
  return (
    <div className={plan['page']}>
      <div className={plan['head']}>
        <h1>{say('scores.title')}</h1>
        {desk.over && !desk.closed && <Button onClick={() => change(true)}>{say('scores.change')}</Button>}
      </div>
      {!desk.closed && <p className={plan['lead']}>{say(desk.over ? 'scores.lead' : 'scores.lead.early')}</p>}
      <p role="status" className={plan['said']}>
        {said && say('scores.done', { what: `\u2068${said}\u2069` })}
      </p>
      <VersionList desk={desk} />
      {desk.closed ? <ClosedNotice /> : <Difference key={desk.versions.current} desk={desk} />}
      <ItemAnalysis desk={desk} />
      {changing && <ChangeDialog desk={desk} onClose={() => change(false)} onDone={done} />}
    </div>
  );
}
