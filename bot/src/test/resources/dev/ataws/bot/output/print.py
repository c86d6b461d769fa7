"""Prints JSON values with the formatters of the AWS CLI v2, to renew cases.jsonl.

A JSON object a line comes in (name, title, input, query where there is one) and goes out with what each format prints; null
where the AWS CLI fails. Needs awscli 2 and ruamel.yaml with its C extension on the Python path. Give it two-columns.txt: the
widths of Python 3.13, on which the AWS CLI of today runs; older ones take unassigned characters for fullwidth.
"""
import io
import json
import sys
import types

import awscli.formatter
import awscli.table
import jmespath

FORMATS = ['json', 'yaml', 'yaml-stream', 'text', 'table']


def ranges(path):
    for line in open(path):
        if not line.startswith('#'):
            first, last = line.split()
            yield from range(int(first, 16), int(last, 16) + 1)


def printed(output, case):
    query = jmespath.compile(case['query']) if 'query' in case else None
    formatter = awscli.formatter.get_formatter(output, types.SimpleNamespace(query=query, color='auto'))
    formatter._remove_request_id = lambda response: None
    stream = io.StringIO()
    try:
        formatter(case['title'], json.loads(json.dumps(case['input'])), stream)
    except (AttributeError, IndexError, TypeError, ValueError):
        return None
    return stream.getvalue()


wide = set(ranges(sys.argv[1]))
awscli.table.unicodedata = types.SimpleNamespace(east_asian_width=lambda c: 'W' if ord(c) in wide else 'N')
for line in sys.stdin:
    case = json.loads(line)
    if not case['name'].startswith('aws '):  # those are what the command line itself printed against moto
        case.update({output: printed(output, case) for output in FORMATS})
    print(json.dumps(case))
