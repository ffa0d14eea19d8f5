/** The environment cannot be used; the message is one line that says which variable, what is wrong and what to give. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** EX_CONFIG of sysexits.h: what the program ends with. */
  readonly exitCode = 78;
}
