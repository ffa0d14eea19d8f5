export { addEvaluator } from './commands/add-evaluator.js';
export { freezeMarking } from './commands/freeze-marking.js';
export { giveMark, type MarkForItem } from './commands/give-mark.js';
export { moderateMark } from './commands/moderate-mark.js';
export { recordObservation } from './commands/record-observation.js';
export { reopenMarking } from './commands/reopen-marking.js';
export { settleEvaluation } from './commands/settle-evaluation.js';
export { EvaluationModule } from './evaluation.module.js';
