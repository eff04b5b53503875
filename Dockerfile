FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
# By name, such as sentry-sdk[django]>=2,<3: nothing unless it is asked for.
ARG EXTRAS
RUN [ -z "$EXTRAS" ] || pip install --no-cache-dir $EXTRAS
COPY . .
RUN useradd --system --home /data newsroom && mkdir /data && chown newsroom /data
USER newsroom
ENV HASHED_STATIC=true DATA_DIR=/data PORT=8000
EXPOSE 8000
CMD ["python", "manage.py", "serve", "--host", "0.0.0.0"]
