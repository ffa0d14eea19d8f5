import { useParams } from '@tanstack/react-router';
import { useTitle } from '../shell/page/page.js';
import { useStream } from '../shell/stream/use-stream.js';
import { ConnectionState } from '../ui/connection-state.js';
import { ClockStrip } from '../ui/time/clock-strip.js';
import { useWords } from '../ui/words/catalogue.js';
import { controlWords } from './control-words.js';
import { controlledDrill } from './controlled-drill.js';

/** Where a drill is run from. */
export function ControlPlace() {
  const say = useWords(controlWords);
  const { drill } = useParams({ from: '/control/$drill' });
  const { stream, seen } = useStream(controlledDrill, drill);
  useTitle(say('control.title'));
  return (
    <>
      <ClockStrip drill={seen.view.drill} now={stream.now}>
        <ConnectionState link={seen.link} />
      </ClockStrip>
      <h1>{say('control.title')}</h1>
    </>
  );
}
