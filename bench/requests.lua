-- Random requests of a page for wrk: `wrk … -s requests.lua URL -- FILE`, each line of FILE a path and a session.
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(arguments)
  math.randomseed(number * 7919)
  requests = {}
  for line in io.lines(arguments[1]) do
    local path, session = line:match("^(%S+)%s(%S+)$")
    requests[#requests + 1] = wrk.format("GET", path, {
      ["Cookie"] = "prostup=" .. session,
      ["Accept-Encoding"] = "gzip",
      ["Accept"] = "text/html",
    })
  end
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency, _)
  local wrong = summary.errors.connect + summary.errors.read + summary.errors.write
      + summary.errors.status + summary.errors.timeout
  io.write(string.format("RESULT %.1f %d %.2f %d\n", summary.requests / summary.duration * 1e6, summary.requests,
      latency:percentile(95) / 1000, wrong))
end
