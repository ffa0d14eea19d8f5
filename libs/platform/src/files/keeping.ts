export interface KeptFile {
  /** 64 hexadecimal digits: the name by which the content is found again. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Of the shape of the domain's `Result<KeptFile>`, which the platform does not know. */
export type Keeping =
  | { readonly ok: true; readonly value: KeptFile }
  | { readonly ok: false; readonly refusal: { readonly code: 'too-large' | 'unfit'; readonly message: string } };
