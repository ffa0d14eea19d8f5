import { useMemo } from 'react';
import { useActions, type Action } from '../shell/palette/actions.js';
import { useWords } from '../ui/words/catalogue.js';
import { consoleWords } from './console-words.js';
import { useDesk } from './desk/desk-context.js';
import { useInContent } from './desk/in-content.js';

/** What the palette offers at the console: its parts, and every inject that came in. */
export function useConsoleActions(): void {
  const say = useWords(consoleWords);
  const inContent = useInContent();
  const { seen, way, looksOn } = useDesk();
  const { injects } = seen.view;
  const { go } = way;
  useActions(
    useMemo((): readonly Action[] => {
      const places = say('console.places');
      return [
        { id: 'inbox', group: places, words: say('console.inbox'), key: 'i', does: () => go({ part: 'inbox' }) },
        {
          id: 'messages',
          group: places,
          words: say('console.messages'),
          key: 'm',
          does: () => go({ part: 'messages' }),
        },
        ...(looksOn
          ? []
          : [
              { id: 'write', group: places, words: say('console.message.write'), does: () => go({ part: 'messages' }) },
            ]),
        { id: 'history', group: places, words: say('console.history'), does: () => go({ part: 'history' }) },
        ...injects.map(({ inject }) => ({
          ...{ id: `inject-${inject.id}`, group: say('console.inbox'), words: inContent(inject.content).subject },
          does: () => go({ part: 'inject', inject: inject.id }),
        })),
      ];
    }, [say, inContent, injects, go, looksOn]),
  );
}
