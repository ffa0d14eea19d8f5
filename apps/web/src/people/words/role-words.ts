import type { PlaceInDrill } from '#libs/contracts';
import { useCallback } from 'react';
import { catalogue, useWords } from '../../ui/words/catalogue.js';

/** The roles of a drill, the seats of a team, and what may be granted. */
export const roleWords = catalogue(
  {
    'role.director': 'Exercise director',
    'role.controller': 'Controller',
    'role.national-controller': 'National controller',
    'role.sim-cell': 'SimCell',
    'role.evaluator': 'Evaluator',
    'role.lead-evaluator': 'Lead evaluator',
    'role.observer': 'Observer',
    'role.team': 'Team',
    'role.seat.lead': 'Team lead',
    'role.seat.player': 'Player',
    'role.seat.mentor': 'Mentor',
    'role.seat.shadow': 'Shadow',
    'role.grant.organiser': 'Organiser of drills',
    'role.grant.author': 'Author of scenarios',
    'role.grant.translator': 'Translator of scenarios',
    'role.grant.administrator': 'Administrator of this installation',
  },
  {
    'role.director': 'مدير التمرين',
    'role.controller': 'متحكِّم',
    'role.national-controller': 'متحكِّم وطني',
    'role.sim-cell': 'خلية المحاكاة',
    'role.evaluator': 'مقيِّم',
    'role.lead-evaluator': 'رئيس المقيِّمين',
    'role.observer': 'مشاهد',
    'role.team': 'فريق',
    'role.seat.lead': 'قائد الفريق',
    'role.seat.player': 'لاعب',
    'role.seat.mentor': 'مرشد',
    'role.seat.shadow': 'مرافق متعلِّم',
    'role.grant.organiser': 'منظِّم تمارين',
    'role.grant.author': 'مؤلف سيناريوهات',
    'role.grant.translator': 'مترجم سيناريوهات',
    'role.grant.administrator': 'مدير هذا النظام',
  },
);

/** As what somebody is in a drill, in the reader's language. */
export function useRole(): (place: PlaceInDrill) => string {
  const say = useWords(roleWords);
  return useCallback((place) => say(place.role === 'team' ? `role.seat.${place.seat}` : `role.${place.role}`), [say]);
}
