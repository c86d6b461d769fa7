// Answers requests with another evaluator of IAM policies: on each line of standard input comes a case as JSON
// (documents, action, resource, context), on each line of standard output goes what @cloud-copilot/iam-simulate says.
// The argument names the folder in whose node_modules the package is.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const { runUnsafeSimulation } = createRequire(join(process.argv[2], 'here.js'))('@cloud-copilot/iam-simulate')
const account = '123456789012'
const words = { Allowed: 'allowed', ExplicitlyDenied: 'denied', ImplicitlyDenied: 'nothing' }

function decide({ documents, action, resource, context }) {
  const simulation = {
    request: {
      principal: `arn:aws:iam::${account}:role/ops`,
      action,
      resource: { resource, accountId: account },
      contextVariables: context
    },
    identityPolicies: documents.map((policy, index) => ({ name: `d${index + 1}`, policy })),
    serviceControlPolicies: [],
    resourceControlPolicies: []
  }
  const result = runUnsafeSimulation(simulation, {})
  return words[result] ?? `unknown ${result}`
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer
  try {
    answer = decide(JSON.parse(line))
  } catch (error) {
    answer = `error ${error.message.replaceAll('\n', ' ')}`
  }
  process.stdout.write(answer + '\n')
}
