"""Times what the AWS CLI does with a command up to the call, all modules loaded; commands come as arguments."""
import json
import os
import shlex
import statistics
import sys
import time

os.environ.update(AWS_ACCESS_KEY_ID="x", AWS_SECRET_ACCESS_KEY="x", AWS_DEFAULT_REGION="eu-west-1")

import awscli
from awscli import clidriver

clidriver.CLIOperationCaller.invoke = lambda *arguments, **named: 0
times = []
for command in sys.argv[1:]:
    words = shlex.split(command)
    for _ in range(3):
        assert clidriver.create_clidriver().main(words) == 0, command
    taken = []
    for _ in range(15):
        start = time.perf_counter()
        clidriver.create_clidriver().main(words)
        taken.append(time.perf_counter() - start)
    times.append(statistics.median(taken) * 1000)
print(json.dumps({"version": awscli.__version__, "milliseconds": times}))
