import type { Channel } from '#libs/domain';

/** Lines on a 24 by 24 sheet. */
const PATHS: Readonly<Record<Channel, string>> = {
  email: 'M3 6h18v12H3zM3 7l9 7 9-7',
  phone: 'M6 3h4l1.5 5L9 10a12 12 0 005 5l2-2.5 5 1.5v4a2 2 0 01-2 2A16 16 0 014 5a2 2 0 012-2z',
  news: 'M4 5h13v14H4zM17 9h3v8a2 2 0 01-3 1.7M7 9h7M7 12.5h7M7 16h4',
  social: 'M5 5h14v10h-8l-4 4v-4H5zM9 10h.01M12 10h.01M15 10h.01',
  chat: 'M3 5h13v9H9l-3.5 3V14H3zM19 9h2v9h-2v2.5L16 18h-5',
  ticket: 'M3 7h18v4a1.8 1.8 0 000 3.5V18H3v-3.5A1.8 1.8 0 003 11zM14 8v9',
  siem: 'M12 3l9 17H3zM12 9.5v5M12 17.3v.2',
  intel: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L21 21',
  orders: 'M5 21V4M5 5h12l-2.5 4L17 13H5',
};

/** Which way something came in. The word stands beside it. */
export const ChannelIcon = ({ channel }: { readonly channel: Channel }) => (
  <svg viewBox="0 0 24 24" width="1.4em" height="1.4em" aria-hidden="true" focusable="false">
    <path
      d={PATHS[channel]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
