"""Prints pages of services with what botocore's paginator makes of them, one JSON object a line.

    pip install botocore==1.43.11
    python3 pages.py > pages.jsonl
"""
import json
import random

import botocore.session


session = botocore.session.get_session()
random.seed(5)

class Service:
    """Pages of an operation: each answer with the token that leads to the next."""
    def __init__(self, answers, inputs): self.answers, self.inputs = answers, inputs
    def __call__(self, **kw):
        at = 0
        for name in self.inputs:
            if kw.get(name) is not None:
                at = self.find(kw)
        return json.loads(json.dumps(self.answers[at]))
    def find(self, kw):
        for i, a in enumerate(self.answers):
            if a.get('_at') == {n: kw.get(n) for n in self.inputs if kw.get(n) is not None}:
                return i
        raise KeyError(kw)

def client(service):
    return session.create_client(service, region_name='eu-west-1', aws_access_key_id='a', aws_secret_access_key='b')

def gather(service, op, answers, config):
    c = client(service)
    p = c.get_paginator(op)
    p._method = Service(answers, p._input_token)
    try:
        result = p.paginate(PaginationConfig=config).build_full_result()
    except Exception as e:
        return {'error': str(e)}
    return result
CASES = []
def case(name, service, op, cli, answers, config):
    out = gather(service, op, answers, config)
    CASES.append({'name': name, 'command': service.replace('s3','s3api') + ' ' + cli, 'config': config, 'answers': answers, 'result': out})

def pages(key, sizes, token_in, token_out, extra=None, nested=None, token=lambda i: 't\u00e9"%d' % i):
    answers, n = [], 0
    for i, size in enumerate(sizes):
        items = [{'N': n + j} for j in range(size)]
        n += size
        a = {key: [x['N'] for x in items]}
        if i + 1 < len(sizes): a[token_out] = token(i + 1)
        if extra: a.update(extra(i, i + 1 < len(sizes)))
        if nested: a = {nested: a}
        if i > 0: a['_at'] = {token_in: token(i)}
        answers.append(a)
    return answers

for k in range(30):
    sizes = [random.choice([0, 1, 2, 3, 5]) for _ in range(random.randint(1, 4))]
    answers = pages('TableNames', sizes, 'ExclusiveStartTableName', 'LastEvaluatedTableName')
    for a in answers: a['TableNames'] = ['t%d' % n for n in a['TableNames']]
    config = {}
    if random.random() < .8: config['MaxItems'] = random.randint(1, 8)
    case('tables %d' % k, 'dynamodb', 'list_tables', 'list-tables', answers, config)
    result = CASES[-1]['result']
    if 'NextToken' in result and random.random() < .8:
        case('tables %d, on' % k, 'dynamodb', 'list_tables', 'list-tables', answers, dict(config, StartingToken=result['NextToken']))
names = lambda key: lambda answers: [a.__setitem__(key, [{'UserName': 'u%d' % n} for n in a[key]]) for a in answers] and answers
for k in range(5):
    answers = names('Users')(pages('Users', [2, 3, 1], 'Marker', 'Marker', lambda i, more: {'IsTruncated': more and not (k == 4 and i == 1)}))
    case('users %d' % k, 'iam', 'list_users', 'list-users', answers, {'MaxItems': k + 1} if k else {})
keyed = lambda i: {'id': {'B': 'AQI='}, 'n': {'N': str(i)}}
for k, m in enumerate([None, 1, 2, 3, 4]):
    answers = pages('Items', [2, 2], 'ExclusiveStartKey', 'LastEvaluatedKey', lambda i, more: {'Count': 2, 'ScannedCount': 5, 'ConsumedCapacity': {'TableName': 'p%d' % i}}, token=lambda i: {'id': {'S': 'k%d' % i}})
    for a in answers: a['Items'] = [{'id': {'S': 'i%d' % n}} for n in a['Items']]
    case('items %d' % k, 'dynamodb', 'scan', 'scan', answers, {'MaxItems': m} if m else {})
for k, m in enumerate([None, 2, 3]):
    answers = pages('Items', [2, 2], 'Marker', 'NextMarker', lambda i, more: {'IsTruncated': more}, nested='DistributionList')
    for a in answers: a['DistributionList']['Items'] = [{'Id': 'd%d' % n} for n in a['DistributionList']['Items']]
    case('distributions %d' % k, 'cloudfront', 'list_distributions', 'list-distributions', answers, {'MaxItems': m} if m else {})
for k, m in enumerate([None, 1, 2, 4]):
    # without a delimiter S3 names no next marker: it is the last key
    answers = []
    for i in range(3):
        a = {'Contents': [{'Key': 'k%d' % (2 * i + j)} for j in range(2)], 'IsTruncated': i < 2, 'CommonPrefixes': [{'Prefix': 'p%d' % i}], 'Prefix': ''}
        if i: a['_at'] = {'Marker': 'k%d' % (2 * i - 1)}
        answers.append(a)
    case('objects %d' % k, 's3', 'list_objects', 'list-objects', answers, {'MaxItems': m} if m else {})
    result = CASES[-1]['result']
    if 'NextToken' in result and m == 1:
        case('objects %d, on' % k, 's3', 'list_objects', 'list-objects', answers, {'MaxItems': 2, 'StartingToken': result['NextToken']})
for k, m in enumerate([None, 1, 3]):
    answers = []
    for i in range(2):
        a = {'ResourceRecordSets': [{'Name': 'n%d' % (2 * i + j), 'Type': 'A'} for j in range(2)], 'IsTruncated': i < 1}
        if i < 1: a.update({'NextRecordName': 'x', 'NextRecordType': 'A'})
        if i: a['_at'] = {'StartRecordName': 'x', 'StartRecordType': 'A'}
        answers.append(a)
    case('record sets %d' % k, 'route53', 'list_resource_record_sets', 'list-resource-record-sets', answers, {'MaxItems': m} if m else {})
for k, m in enumerate([None, 1, 2]):
    answers = [{'MetricAlarms': [{'AlarmName': 'a'}, {'AlarmName': 'b'}], 'CompositeAlarms': [{'AlarmName': 'c'}], 'NextToken': 'n'}, {'MetricAlarms': [{'AlarmName': 'd'}], 'CompositeAlarms': [{'AlarmName': 'e'}], '_at': {'NextToken': 'n'}}]
    case('alarms %d' % k, 'cloudwatch', 'describe_alarms', 'describe-alarms', answers, {'MaxItems': m} if m else {})
case('circle', 'cloudwatch', 'describe_alarms', 'describe-alarms', [{'MetricAlarms': [{'AlarmName': 'a'}], 'NextToken': 'n'}, {'MetricAlarms': [{'AlarmName': 'd'}], 'NextToken': 'n', '_at': {'NextToken': 'n'}}], {})
for c in CASES:
    print(json.dumps(c))
