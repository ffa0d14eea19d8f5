import { context, SpanStatusCode, trace, type Attributes, type Link } from '@opentelemetry/api';

const tracer = trace.getTracer('muster');

/** Whether traces are kept at all: the way through a tracer that keeps none costs every command something. */
export const tracing = { on: false };

export interface TracedAs {
  /** Never what a person wrote, nor who: a trace tells of the machine. */
  readonly attributes?: Attributes;
  /** Other spans that this one works for, from `spanHere`. */
  readonly links?: readonly (Link | undefined)[];
}

/** The span that is going on, for one that will work for it later, outside its course. */
export function spanHere(): Link | undefined {
  if (!tracing.on) return undefined;
  const here = trace.getSpanContext(context.active());
  return here && { context: here };
}

/** Does something as one span of a trace, below the one that is going on. */
export function traced<T>(name: string, work: () => Promise<T>, { attributes, links = [] }: TracedAs = {}): Promise<T> {
  if (!tracing.on) return work();
  const options = { ...(attributes && { attributes }), links: links.filter((link) => link !== undefined) };
  return tracer.startActiveSpan(name, options, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
