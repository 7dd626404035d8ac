-- For wrk: asks with any method and body, and reports in one line.
-- wrk -s report.lua URL -- METHOD LENGTH_OF_THE_BODY

function init(arguments)
    local length = tonumber(arguments[2])
    wrk.method = arguments[1]
    if length > 0 then
        wrk.body = string.rep("e", length)
    end
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("report %d %d %d %d %d\n",
        summary.requests, summary.duration,
        latency:percentile(50), latency:percentile(99),
        errors.connect + errors.read + errors.write
            + errors.status + errors.timeout))
end
