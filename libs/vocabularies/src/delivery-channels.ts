import type { Vocabulary } from './vocabulary.js';

/** The ways in which an inject can reach a team. */
export const deliveryChannels: Vocabulary = {
  id: 'delivery-channels',
  version: '1',
  source: 'Muster, after the delivery means of MSEL templates and of CITE Gallery',
  terms: [
    { code: 'email', name: 'E-mail' },
    { code: 'phone', name: 'Telephone call' },
    { code: 'news', name: 'News item' },
    { code: 'social', name: 'Social media post' },
    { code: 'chat', name: 'Chat message' },
    { code: 'ticket', name: 'Ticket' },
    { code: 'siem', name: 'SIEM alert' },
    { code: 'intel', name: 'Intelligence report' },
    { code: 'orders', name: 'Orders' },
  ],
};
