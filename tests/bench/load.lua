-- wrk asks the same again and again: wrk -s load.lua ADDRESS METHOD FILE, where FILE holds the body.

function init(arguments)
  wrk.method = arguments[1]
  if arguments[2] then
    wrk.headers["Content-Type"] = "application/json"
    wrk.body = io.open(arguments[2]):read("*a")
  end
end

function done(summary, latency)
  local e = summary.errors
  local failed = e.connect + e.read + e.write + e.status + e.timeout
  io.write(string.format(
    '{"rate":%.1f,"p50_ms":%.2f,"p99_ms":%.2f,"failed":%d}\n',
    summary.requests / summary.duration * 1000000, latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed
  ))
end
