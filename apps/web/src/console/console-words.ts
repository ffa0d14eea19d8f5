import { catalogue } from '../ui/words/catalogue.js';

export const consoleWords = catalogue({ 'console.title': 'Console' }, { 'console.title': 'لوحة الفريق' });
