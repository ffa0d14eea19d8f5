/**
 * Top-level names by which a bare word with a dot is taken for a domain. Those that are also endings of files or common
 * words (.py, .sh, .md, .id, .is …) or name languages (.ar, .es, .fr) are left out: with a scheme, an @ or www. in front they are seen all the same.
 */
const NAMES = `
  com net org info biz edu gov mil int aero coop museum jobs mobi travel post asia
  io ai co app dev xyz online site website top shop club cloud tech store win vip icu
  ae af al am ao au az ba bd bg bh bo br bw by ca ch ci cl cm cn cr cu cy cz de dk dz ec ee eg et eu fi fj
  ge gh gr gt hk hr hu il iq ir jm jo jp ke kg kh kp kr kw kz lb lk lt lu lv ly ma mg mk mm mn mt mu mw mx mz na ng ni
  nl np nz om pa pe ph pk pt qa ro ru rw sa sd se sg sk sn su sv sy tg th tj tm tn tr tt tw tz ua ug uk uy uz ve vn ye
  za zm zw
`;

export const TOP_LEVEL_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
