import { houseRules } from './tools/lint/house-rules.mjs';

export default houseRules(import.meta.dirname);
