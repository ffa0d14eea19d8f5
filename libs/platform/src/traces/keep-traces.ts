import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { tracing } from './traced.js';

/**
 * Sends traces to a collector from now on. Gives what sends the last of them and ends it.
 *
 * @param endpoint the collector's address for OTLP over HTTP, without `/v1/traces`
 * @param role which part of the installation this process is
 */
export function keepTraces(endpoint: string, role: string): () => Promise<void> {
  const contexts = new AsyncLocalStorageContextManager();
  context.setGlobalContextManager(contexts.enable());
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'muster', 'service.instance.role': role }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  trace.setGlobalTracerProvider(provider);
  tracing.on = true;
  return async () => {
    tracing.on = false;
    await provider.shutdown();
    trace.disable();
    context.disable();
  };
}
