import type { ReportDossier } from '#libs/contracts';
import type { Dossier } from '#libs/domain';

/** A dossier as its owner sees it. */
export const dossierView = ({ owner, drill, seq, ...rest }: Dossier): ReportDossier => ({
  owner,
  drill,
  seq,
  needs: [...rest.needs.values()],
  findings: [...rest.findings.values()],
  actions: [...rest.actions.values()],
  signOffs: [...rest.signOffs],
  releases: [...rest.releases],
  results: [...rest.results],
});
