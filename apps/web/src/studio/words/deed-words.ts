import { catalogue } from '../../ui/words/catalogue.js';

/** What authors do, for the words that offer to take it back. */
export const deedWords = catalogue(
  {
    'deed.edit': 'the edit',
    'deed.add': 'the new element',
    'deed.remove': 'the removal',
    'deed.duplicate': 'the copy',
    'deed.move': 'the move',
    'deed.paste': 'the pasted rows',
    'deed.order': 'the new order',
    'deed.rename': 'the new name',
    'deed.mine': 'your version',
  },
  {
    'deed.edit': 'التعديل',
    'deed.add': 'العنصر الجديد',
    'deed.remove': 'الحذف',
    'deed.duplicate': 'النسخة',
    'deed.move': 'النقل',
    'deed.paste': 'الصفوف الملصقة',
    'deed.order': 'الترتيب الجديد',
    'deed.rename': 'الاسم الجديد',
    'deed.mine': 'نسختك',
  },
);

const NAMES = ['edit', 'add', 'remove', 'duplicate', 'move', 'paste', 'order', 'rename', 'mine'] as const;
export type DeedName = (typeof NAMES)[number];

export const deedName = (what: string): DeedName => NAMES.find((name) => name === what) ?? 'edit';
