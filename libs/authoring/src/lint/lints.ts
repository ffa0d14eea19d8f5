import type { Lint } from '../reading/draft.js';
import { artefactFiles } from './artefact-files.js';
import { artefactUse } from './artefact-use.js';
import { contingency } from './contingency.js';
import { duplicateIds } from './duplicate-ids.js';
import { fieldLimits } from './field-limits.js';
import { hintCosts } from './hint-costs.js';
import { languageNames } from './language-names.js';
import { longVariable } from './long-variable.js';
import { measures } from './measures.js';
import { missingTranslation } from './missing-translation.js';
import { notReservedAddress } from './not-reserved-address.js';
import { objectiveChain } from './objective-chain.js';
import { ruleFit } from './rule-fit.js';
import { sampleAnswers } from './sample-answers.js';
import { scoringChoice } from './scoring-choice.js';
import { textForNothing } from './text-for-nothing.js';
import { times } from './times.js';
import { triggerReference } from './trigger-reference.js';
import { unknownCode } from './unknown-code.js';
import { unknownReference } from './unknown-reference.js';
import { unreachableInject } from './unreachable-inject.js';
import { unsafePattern } from './unsafe-pattern.js';
import { variableCircles } from './variable-circles.js';
import { variables } from './variables.js';

/** Every lint, in the order in which they run. */
export const LINTS: readonly Lint[] = [
  duplicateIds,
  unknownReference,
  triggerReference,
  ruleFit,
  fieldLimits,
  measures,
  sampleAnswers,
  scoringChoice,
  unreachableInject,
  objectiveChain,
  missingTranslation,
  languageNames,
  textForNothing,
  times,
  hintCosts,
  contingency,
  unknownCode,
  unsafePattern,
  artefactFiles,
  artefactUse,
  longVariable,
  variables,
  variableCircles,
  notReservedAddress,
];
