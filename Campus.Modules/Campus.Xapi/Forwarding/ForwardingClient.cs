using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Campus.Xapi.Forwarding;

/// <summary>
/// Sends batches to other stores. What may pass by itself is tried a few times at once; a store that keeps failing is left
/// alone for a while. Redirects are not followed: only the address that somebody filled in gets statements and the secret.
/// </summary>
internal sealed class ForwardingClient(
    ForwardingSecrets secrets, OutgoingContent content, IOptions<ForwardingOptions> options, IHostEnvironment environment) : IDisposable
{
    private const int QuickRepeats = 3;

    private static readonly PredicateBuilder<Answer> MayPass = new PredicateBuilder<Answer>()
        .Handle<HttpRequestException>().Handle<IOException>().Handle<TimeoutRejectedException>().HandleResult(answer => answer.MayPass);

    private readonly ConcurrentDictionary<string, ResiliencePipeline<Answer>> pipelines = new(StringComparer.Ordinal);

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Sends statements in their order, with their files.</summary>
    public async Task<Answer> SendAsync(
        ForwardingTargetRow target, IReadOnlyList<QueuedStatement> statements, CancellationToken cancellationToken)
    {
        if (!TargetRules.IsAllowed(target.Endpoint, environment.IsDevelopment()))
        {
            return new Answer(0, "Het adres mag hier niet.");
        }
        try
        {
            var batch = await content.PrepareAsync(statements, cancellationToken);
            var pipeline = pipelines.GetOrAdd(target.Id, _ => NewPipeline());
            return await pipeline.ExecuteAsync(async token => await SendOnceAsync(target, batch, token), cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new Answer(0, exception.Message);
        }
        catch (ExecutionRejectedException exception)
        {
            // Polly gave up: no answer in time, or too many failures just now.
            return new Answer(0, exception is TimeoutRejectedException ? "Er kwam niet op tijd een antwoord." : "Er ging te vaak iets mis; we wachten even.");
        }
        catch (CryptographicException)
        {
            return new Answer(0, "Het geheim is niet meer te lezen. Vul het opnieuw in.");
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<Answer> SendOnceAsync(
        ForwardingTargetRow target, OutgoingContent.Batch batch, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Endpoint.TrimEnd('/') + "/statements");
        request.Headers.Add("X-Experience-API-Version", target.Version);
        var credential = Encoding.UTF8.GetBytes($"{target.Key}:{secrets.Unprotect(target.ProtectedSecret)}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credential));
        request.Content = await content.OpenAsync(batch, cancellationToken);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return new Answer((int)response.StatusCode, response.IsSuccessStatusCode ? "" : await TextOfAsync(response, cancellationToken));
    }

    // As much as is kept; whatever more comes is not waited for.
    private static async Task<string> TextOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        var text = new char[ForwardingTargetRow.LongestProblem - 10];
        var length = await reader.ReadBlockAsync(text, cancellationToken);
        // Half a character, and zero, cannot be kept.
        length -= length > 0 && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
        return length == 0 ? response.ReasonPhrase ?? "" : new string(text, 0, length).Replace('\0', ' ');
    }

    private ResiliencePipeline<Answer> NewPipeline() => new ResiliencePipelineBuilder<Answer>()
        .AddRetry(new RetryStrategyOptions<Answer>
        {
            ShouldHandle = MayPass, MaxRetryAttempts = QuickRepeats, Delay = options.Value.RetryDelay,
            BackoffType = DelayBackoffType.Exponential, UseJitter = true,
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Answer>
        {
            ShouldHandle = MayPass, FailureRatio = 0.5, MinimumThroughput = 2 * (QuickRepeats + 1),
            SamplingDuration = 2 * options.Value.BreakDuration, BreakDuration = options.Value.BreakDuration,
        })
        .AddTimeout(options.Value.Timeout)
        .Build();
}
