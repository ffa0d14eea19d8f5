import { formatOffset } from '#libs/domain';
import { useTitle } from '../shell/page/page.js';
import { useStream } from '../shell/stream/use-stream.js';
import { ConnectionState } from '../ui/connection-state.js';
import { EmptyState } from '../ui/empty-state.js';
import { ClockStrip } from '../ui/time/clock-strip.js';
import { useWords } from '../ui/words/catalogue.js';
import { UserText } from '../ui/words/user-text.js';
import { useLocale } from '../ui/words/use-locale.js';
import { observeWords } from './observe-words.js';
import { observedDrill } from './observed-drill.js';

/** What everybody may watch: the clock and the open storyline. */
export function ObservePlace() {
  const say = useWords(observeWords);
  const locale = useLocale();
  const { stream, seen } = useStream(observedDrill);
  useTitle(say('observe.title'));
  const { drill, storyline } = seen.view;
  return (
    <>
      <ClockStrip drill={drill} now={stream.now}>
        <ConnectionState link={seen.link} />
      </ClockStrip>
      {storyline.length === 0 && (
        <EmptyState title={say('observe.nothing')}>
          <p>{say('observe.nothing.why')}</p>
        </EmptyState>
      )}
      <ol>
        {storyline.map(({ n, time, content }) => (
          <li key={n}>
            <bdi dir="ltr">{formatOffset(time)}</bdi>{' '}
            <UserText>{(content[locale] ?? Object.values(content)[0])?.subject ?? ''}</UserText>
          </li>
        ))}
      </ol>
    </>
  );
}
