export { AudienceFile, InjectFile } from './files/inject-file.js';
export { FieldFile } from './files/form-file.js';
export { LocaleFile } from './files/locale-file.js';
export { PcapFile } from './files/pcap-file.js';
export { IndicatorFile, RubricFile, RuleFile } from './files/rule-file.js';
export { ArtefactFile, ScenarioFile } from './files/scenario-file.js';
export { TagsFile } from './files/tags-file.js';
export { LanguageTag, Offset, Slug, Span, Text } from './files/text.js';
export { TriggerFile } from './files/trigger-file.js';
