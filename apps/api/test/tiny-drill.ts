/** A scenario of twenty minutes with every kind of field, a branch, a contingency, a hand release and a neighbour. */
export const TINY_DRILL = `format: muster-scenario/1
name: tiny-drill
version: 1.0.0
title: Tiny drill
summary: A drill of twenty minutes
languages: [en]
duration: 20m
needs: [{ id: need, text: Need }]
objectives:
  - id: objective
    title: Objective
    needs: [need]
    targets: [{ id: target, title: Target, tasks: [{ id: task, title: Task }] }]
variables:
  bad.domain: { generate: domain }
artefacts:
  - { id: log, file: artefacts/proxy.log, name: proxy.log, mediaType: text/plain, description: Log, make: text }
injects:
  - id: opening
    title: Opening
    trigger: { at: "T+00:00" }
    body: "A host of {{team.name}} calls an unknown domain."
    attachments: [log]
    target: 3m
    limit: 6m
    tasks: [task]
    form:
      - { id: seen, kind: acknowledge, label: Read }
      - { id: kind, kind: choice, label: Kind, options: [{ id: phishing, label: Phishing }, { id: outage, label: Outage }] }
      - { id: domain, kind: indicators, label: Domain }
      - { id: evidence, kind: file, label: Evidence }
    rules:
      - { id: r1, kind: choice, field: kind, text: Kind, credit: { phishing: 1 } }
      - { id: r2, kind: indicators, field: domain, text: Domain, right: [{ type: domain-name, value: "{{bad.domain}}" }] }
      - { id: r3, kind: attached, field: evidence, text: Evidence }
  - id: reminder
    title: Reminder
    trigger: { silence: { inject: opening, after: 5m } }
    body: Please answer.
    tasks: [task]
    form: [{ id: seen, kind: acknowledge, label: Read }]
    rules: [{ id: r1, kind: acknowledged, field: seen, text: Read }]
  - id: thanks
    title: Thanks
    trigger: { answer: { inject: opening, field: kind, includes: [phishing], delay: 30s } }
    body: Thank you.
    tasks: [task]
    form: [{ id: count, kind: number, label: Count, min: 0, max: 10 }]
    rules: [{ id: r1, kind: number, field: count, text: Three, value: 3, tolerance: 0 }]
  - id: tell
    title: Tell the neighbour
    trigger: { at: "T+00:08" }
    body: "Tell {{neighbour.name}} of {{bad.domain}}."
    target: 3m
    limit: 8m
    tasks: [task]
    form: [{ id: said, kind: text, label: What, maxLength: 500 }]
    rules:
      - { id: r1, kind: checklist, field: said, text: Said, points: [{ id: p, text: Blocked, anyOf: [blocked] }] }
      - { id: r2, kind: shared, to: neighbour, text: Told, widestTlp: "TLP:GREEN", right: [{ type: domain-name, value: "{{bad.domain}}" }] }
  - id: told
    kind: expected-action
    title: The neighbour was told
    trigger: { after: { inject: tell, event: released, delay: 0s } }
    limit: 5m
    body: The neighbour is told.
    tasks: [task]
    rules: [{ id: r1, kind: shared, to: neighbour, text: Told, widestTlp: "TLP:GREEN", right: [{ type: domain-name, value: "{{bad.domain}}" }] }]
  - id: nudge
    kind: contingency
    title: Nudge
    trigger: { unmet: { action: told, delay: 10s } }
    body: Your neighbour still knows nothing.
    tasks: [task]
    form: [{ id: seen, kind: acknowledge, label: Read }]
    rules: [{ id: r1, kind: acknowledged, field: seen, text: Read }]
  - id: press
    title: The press calls
    trigger: { manual: true }
    body: A journalist asks.
    tasks: [task]
    form: [{ id: said, kind: text, label: Statement, maxLength: 500 }]
    rules: [{ id: r1, kind: checklist, field: said, text: Calm, points: [{ id: p, text: Calm, anyOf: [verified] }] }]
    rubrics:
      - id: tone
        criteria:
          - { id: calm, text: Calm, anchors: [{ level: 0, text: Alarm }, { level: 2, text: Even }, { level: 4, text: Calm }] }
          - { id: correct, text: Correct, anchors: [{ level: 0, text: Wrong }, { level: 2, text: Partly }, { level: 4, text: Right }] }
        samples: [{ id: short, text: All is well., levels: { calm: 4, correct: 0 } }]
  - id: closing
    title: Closing
    trigger: { at: "T+00:18" }
    body: Hand over.
    tasks: [task]
    form: [{ id: order, kind: ordering, label: Order, options: [{ id: a, label: A }, { id: b, label: B }] }]
    rules: [{ id: r1, kind: ordering, field: order, text: Order, order: [b, a] }]
`;

export const TINY_LOG = '10:00:01 GET http://{{bad.domain}}/ 200\n10:00:02 GET http://www.example/ 200\n';
