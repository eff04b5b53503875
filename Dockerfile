FROM python:3.13.15-slim@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b
WORKDIR /app
COPY requirements*.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
# By name, out of heic, mail, s3 and sentry: nothing unless it is asked for.
ARG EXTRAS
RUN for extra in $EXTRAS; do \
  pip install --no-cache-dir --require-hashes -r "requirements-$extra.txt" || exit 1; done
COPY . .
RUN useradd --system --home /data newsroom && mkdir /data && chown newsroom /data
USER newsroom
ENV HASHED_STATIC=true DATA_DIR=/data PORT=8000
EXPOSE 8000
CMD ["python", "manage.py", "serve", "--host", "0.0.0.0"]
